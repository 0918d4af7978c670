package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/** Tells whoever starts the demo how far it is: started with rosters and plan; the year goes on behind. */
@ApplicationScoped
public class DemoCheck {

    @Inject
    Storyteller storyteller;

    @Inject
    @ConfigProperty(name = "demo", defaultValue = "false")
    boolean demo;

    @Produces
    @Startup
    @ApplicationScoped
    HealthCheck plan() {
        return () -> demo
                ? HealthCheckResponse.named("demo").status(storyteller.planTold()).withData("step", storyteller.step()).build()
                : HealthCheckResponse.up("demo");
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck year() {
        return () -> demo
                ? HealthCheckResponse.named("demo").up().withData("step", storyteller.year()).build()
                : HealthCheckResponse.up("demo");
    }
}
