package org.throughline.district.feed.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.district.feed.entity.Access;
import org.throughline.district.feed.entity.Edition;
import org.throughline.district.fetch.control.Credentials;
import org.throughline.district.fetch.control.ServiceAddress;
import org.throughline.district.fetch.control.Source;
import org.throughline.district.roster.control.RosterVersion;

/** Makes of what a feed keeps what a fetch needs, the secret too. */
@ApplicationScoped
class FeedSources {

    @Inject
    FeedSecrets secrets;

    @Inject
    @ConfigProperty(name = "district.demographics")
    Optional<Boolean> demographics;

    /** @throws org.throughline.district.fetch.control.FetchFailed if an address is unfit or the secret is missing */
    Source of(String name, Access access) {
        boolean withDemographics = demographics.orElse(false);
        RosterVersion version = access.edition() == Edition.V1_1 ? RosterVersion.ONEROSTER_1_1 : RosterVersion.ONEROSTER_1_2;
        String scopes = access.scopes().isEmpty() ? Source.usualScopes(version, withDemographics) : access.scopes().equals(Access.NO_SCOPES) ? "" : access.scopes();
        return new Source(name, ServiceAddress.of(access.serviceAddress(), version), version,
                new Credentials(ServiceAddress.safe(access.tokenAddress()), access.clientId(), secrets.secret(access.secretName()), access.secretInHeader(), scopes), withDemographics);
    }
}
