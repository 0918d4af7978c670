package org.throughline.district.feed.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a service is reached.
 *
 * @param secretName     the secret is in the configuration's {@code feed.secret.<name>}
 * @param secretInHeader client_secret_basic, else client_secret_post
 * @param scopes         with spaces between; empty for the standard's, {@link #NO_SCOPES} for none
 */
@Embeddable
public record Access(String serviceAddress, @Enumerated(EnumType.STRING) Edition edition, String tokenAddress, String clientId, String secretName,
        boolean secretInHeader, String scopes) {

    public static final String NO_SCOPES = "none";

    public Access {
        serviceAddress = serviceAddress.strip();
        tokenAddress = tokenAddress.strip();
        clientId = clientId.strip();
        scopes = scopes == null ? "" : scopes.strip().replaceAll("\\s+", " ");
        if (!secretName.matches("[a-z0-9]{1,40}")) {
            throw new SecretNameUnfit(secretName);
        }
    }
}
