package org.throughline.demo.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.demo.control.DemoMailServer;
import org.throughline.demo.control.Storyteller;

/** Begins the demo when the server starts, where it is asked for. */
@Singleton
@Startup
@PermitAll
@DependsOn("PersistenceProbe")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DemoStart {

    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Storyteller storyteller;

    @Inject
    DemoMailServer mailServer;

    @Inject
    @ConfigProperty(name = "demo", defaultValue = "false")
    boolean demo;

    @PostConstruct
    void begin() {
        if (demo) {
            mailServer.start();
            executor.submit(this::tell);
        }
    }

    @PreDestroy
    void end() {
        if (demo) {
            mailServer.stop();
        }
    }

    private void tell() {
        try {
            storyteller.tell();
        } catch (Exception e) {
            // its thread ends with it, and nobody else would hear of it
            LOG.log(Level.SEVERE, "the demo cannot be told", e);
        }
    }
}
