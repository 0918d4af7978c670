package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.district.fetch.control.FetchFailed;

/**
 * The secrets of services, by their names. Under one prefix, so that nobody who may set up a feed can have another of the
 * server's secrets sent somewhere.
 */
@ApplicationScoped
public class FeedSecrets {

    private static final String PREFIX = "feed.secret.";

    /** @throws FetchFailed if the configuration has none */
    String secret(String name) {
        return ConfigProvider.getConfig().getOptionalValue(PREFIX + name, String.class).filter(secret -> !secret.isBlank())
                .orElseThrow(() -> new FetchFailed(FetchFailed.Reason.SECRET_MISSING, variable(name)));
    }

    public boolean isThere(String name) {
        return ConfigProvider.getConfig().getOptionalValue(PREFIX + name, String.class).filter(secret -> !secret.isBlank()).isPresent();
    }

    /** As an environment variable. */
    public static String variable(String name) {
        return (PREFIX + name).replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
