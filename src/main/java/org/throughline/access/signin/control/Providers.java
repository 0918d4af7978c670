package org.throughline.access.signin.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.throughline.platform.NotFound;

/** The ways to sign in, as configured. A provider whose keys are wrong is left out and named in the log. */
@ApplicationScoped
public class Providers {

    private static final Logger LOG = Logger.getLogger(Providers.class.getName());
    private static final String NAME = "[a-z0-9]{1,30}";

    @Inject
    Config config;

    private final List<Provider> all = new ArrayList<>();
    private boolean local;
    private String help;
    private Optional<Provider> straight = Optional.empty();

    @PostConstruct
    void read() {
        Keys keys = new Keys(config, "signin.");
        add(keys, "oidc", OpenIdProvider::of);
        add(keys, "saml", SamlProvider::of);
        add(keys, "ldap", LdapProvider::of);
        local = keys.on("local", true);
        help = keys.text("help", "");
        straight = keys.text("straight").flatMap(this::named);
        if (!local && all.isEmpty()) {
            LOG.severe("signin.local is false and no provider can be used: nobody can sign in");
        }
    }

    private void add(Keys keys, String kind, BiFunction<String, Keys, Provider> reading) {
        for (String name : keys.list(kind)) {
            try {
                if (!name.matches(NAME) || named(name).isPresent()) {
                    throw keys.wrong(kind, "has “" + name + "”: names are small letters and digits, each used once");
                }
                all.add(reading.apply(name, new Keys(config, "signin." + kind + "." + name + ".")));
            } catch (IllegalArgumentException e) {
                LOG.log(Level.SEVERE, "A way to sign in is left out: {0}", e.getMessage());
            }
        }
    }

    public List<Provider> all() {
        return List.copyOf(all);
    }

    /** Whether local accounts may sign in. */
    public boolean local() {
        return local;
    }

    /** The provider to which those are sent at once who are asked to sign in. */
    public Optional<Provider> straight() {
        return straight;
    }

    /** Whom to ask, in the district's own words; may be empty. */
    public String help() {
        return help;
    }

    public Optional<Provider> named(String name) {
        return all.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    public <P extends Provider> P one(Class<P> kind, String name) {
        return NotFound.unless(named(name).filter(kind::isInstance).map(kind::cast).orElse(null));
    }
}
