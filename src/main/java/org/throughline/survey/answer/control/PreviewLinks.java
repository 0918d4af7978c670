package org.throughline.survey.answer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.NotFound;
import org.throughline.platform.secret.Sealing;
import org.throughline.survey.CampaignId;

/** The addresses at which parents read beforehand what a campaign asks: the campaign's id and a mark that only this server makes. */
@ApplicationScoped
public class PreviewLinks {

    private static final int ID_BYTES = 16;
    private static final int MARK_BYTES = 14;

    @Inject
    Sealing sealing;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    public String address(CampaignId campaign) {
        return publicUrl + "/p/" + token(campaign.value());
    }

    /** Which campaign it is; refuses with NotFound. */
    CampaignId campaign(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        if (bytes.length != ID_BYTES + MARK_BYTES) {
            throw new NotFound();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        UUID campaign = new UUID(id.getLong(), id.getLong());
        if (!MessageDigest.isEqual(bytes, Base64.getUrlDecoder().decode(token(campaign)))) {
            throw new NotFound();
        }
        return new CampaignId(campaign);
    }

    private String token(UUID campaign) {
        byte[] mark = Arrays.copyOf(sealing.mark("survey preview of " + campaign), MARK_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(ID_BYTES + MARK_BYTES)
                .putLong(campaign.getMostSignificantBits()).putLong(campaign.getLeastSignificantBits()).put(mark).array());
    }
}
