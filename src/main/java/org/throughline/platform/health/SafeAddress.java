package org.throughline.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to serve other machines without TLS, however the server was started. */
@Singleton
@Startup
@PermitAll
public class SafeAddress {

    @Inject
    @ConfigProperty(name = "http.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "tls.keystore")
    Optional<String> keystore;

    @Inject
    @ConfigProperty(name = "proxy.tls", defaultValue = "false")
    boolean behindTlsProxy;

    @PostConstruct
    void require() {
        if (keystore.isEmpty() && !behindTlsProxy && !isLoopback()) {
            throw new IllegalStateException("HTTP_HOST is " + host + " and there is no TLS: set TLS_KEYSTORE, or PROXY_TLS=true behind a proxy that ends TLS");
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("HTTP_HOST is " + host + ", which is no address of this machine", e);
        }
    }
}
