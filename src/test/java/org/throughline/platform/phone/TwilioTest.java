package org.throughline.platform.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioTest {

    /** The example of https://www.twilio.com/docs/usage/security. */
    private static final String TOKEN = "12345";
    private static final String ADDRESS = "https://example.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> FIELDS = Map.of("CallSid", "CA1234567890ABCDE", "Caller", "+14158675310", "Digits", "1234", "From", "+14158675310", "To", "+18005551212");

    @Test
    void a_request_bears_the_signature_that_the_provider_documents() {
        assertThat(Twilio.signed(TOKEN, ADDRESS, FIELDS, "L/OH5YylLD5NRKLltdqwSvS0BnU=")).isTrue();
    }

    @Test
    void another_token_address_or_field_does_not_fit_it() {
        assertThat(Twilio.signed("12346", ADDRESS, FIELDS, "L/OH5YylLD5NRKLltdqwSvS0BnU=")).isFalse();
        assertThat(Twilio.signed(TOKEN, ADDRESS + "3", FIELDS, "L/OH5YylLD5NRKLltdqwSvS0BnU=")).isFalse();
        assertThat(Twilio.signed(TOKEN, ADDRESS, Map.of("From", "+14158675310"), "L/OH5YylLD5NRKLltdqwSvS0BnU=")).isFalse();
    }
}
