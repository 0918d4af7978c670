package org.throughline.survey.paper.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.survey.campaign.entity.AccessCode;

class CodesOnEnvelopesTest {

    @Test
    void a_code_is_read_as_it_is_typed_or_scanned() {
        assertThat(CodesOnEnvelopes.read("abcd-efgh\r\n\n KLMN PQRS ,2345-6789;https://voice.example/s/WXYZ-2345?from=letter\nhttps://voice.example/k/wxyz-23451\n --- \n"))
                .extracting(AccessCode::text).containsExactly("ABCD-EFGH", "KLMN-PQRS", "2345-6789", "WXYZ-2345", "WXYZ-2345-1");
        assertThat(CodesOnEnvelopes.read(null)).isEmpty();
    }
}
