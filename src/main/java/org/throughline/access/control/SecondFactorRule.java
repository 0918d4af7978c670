package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Role;

/** Which roles need a second factor: those of {@code SECOND_FACTOR_ROLES}, else administrators, and nobody's in a demo. */
@ApplicationScoped
class SecondFactorRule {

    @Inject
    @ConfigProperty(name = "demo", defaultValue = "false")
    boolean demo;

    private static Optional<String> configured() {
        return ConfigProvider.getConfig().getOptionalValue("second.factor.roles", String.class);
    }

    boolean wants(Authority authority) {
        Set<String> roles = configured().map(text -> Stream.of(text.split("[,\\s]+")).filter(role -> !role.equals("none")).collect(Collectors.toSet()))
                .orElse(demo ? Set.of() : Set.of(Role.ADMINISTRATOR.name()));
        return authority.grants().stream().anyMatch(grant -> roles.contains(grant.role().name()));
    }
}
