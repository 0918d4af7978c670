package org.throughline.access.signin.control;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.throughline.access.control.DirectoryAttempts;
import org.throughline.access.control.SignInFailed;

/** Checks a name and a password at a directory: first a search for exactly one entry, then a bind as that entry. */
@ApplicationScoped
public class Directories {

    private static final Logger LOG = Logger.getLogger(Directories.class.getName());
    private static final int CONNECT_MILLIS = 4_000;
    private static final int ANSWER_MILLIS = 8_000;
    private static final int MOST_CHARACTERS = 200;

    @Inject
    DirectoryAttempts attempts;

    /**
     * Who this is. Refuses with {@link SignInFailed}, with the same limits of attempts as local accounts, and with
     * {@link ProviderDown} where no server answers.
     */
    public Asserted check(LdapProvider provider, String login, String password, String address) {
        String name = login.strip();
        String key = provider.issuer() + "/" + name.toLowerCase(Locale.ROOT);
        attempts.requireOpen(key, address);
        try {
            Optional<SearchResultEntry> entry = name.isEmpty() || password.isEmpty() || name.length() > MOST_CHARACTERS ? Optional.empty() : find(provider, name);
            // an empty password would be a bind as nobody, which succeeds
            if (entry.isPresent() && binds(provider, entry.get().getDN(), password)) {
                attempts.succeeded(key, address);
                return asserted(provider, entry.get(), name);
            }
        } catch (LDAPException | GeneralSecurityException e) {
            LOG.log(Level.WARNING, provider + " does not answer as it should", e);
            throw new ProviderDown(provider.label());
        }
        attempts.failed(key, address, provider.issuer());
        throw new SignInFailed();
    }

    private static Optional<SearchResultEntry> find(LdapProvider provider, String name) throws LDAPException, GeneralSecurityException {
        // built from parts, so that nothing typed can become a part of the filter
        Filter named = Filter.createORFilter(provider.names().stream().map(attribute -> Filter.createEqualityFilter(attribute, name)).toList());
        SearchRequest search = new SearchRequest(provider.base(), SearchScope.SUB, Filter.createANDFilter(Filter.create(provider.filter()), named),
                "*", provider.idAttribute(), "memberOf");
        search.setSizeLimit(2);
        search.setTimeLimitSeconds(ANSWER_MILLIS / 1000);
        try (LDAPConnection connection = servers(provider, new SimpleBindRequest(provider.bindDn(), provider.bindPassword())).getConnection()) {
            List<SearchResultEntry> found = connection.search(search).getSearchEntries();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean binds(LdapProvider provider, String dn, String password) throws LDAPException, GeneralSecurityException {
        try (LDAPConnection connection = servers(provider, null).getConnection()) {
            return connection.bind(dn, password).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable() && e.getResultCode() != ResultCode.BUSY && e.getResultCode() != ResultCode.UNAVAILABLE) {
                return false;
            }
            throw e;
        }
    }

    private static ServerSet servers(LdapProvider provider, BindRequest bind) throws GeneralSecurityException {
        SSLUtil tls = new SSLUtil(provider.trustStore().isPresent()
                ? new TrustStoreTrustManager(provider.trustStore().get(), provider.trustStorePassword().orElse("").toCharArray(), "PKCS12", true)
                : JVMDefaultTrustManager.getInstance());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        options.setResponseTimeoutMillis(ANSWER_MILLIS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        String[] hosts = provider.servers().stream().map(URI::getHost).toArray(String[]::new);
        int[] ports = provider.servers().stream().mapToInt(provider::port).toArray();
        return provider.startTls()
                ? new FailoverServerSet(hosts, ports, null, options, bind, new StartTLSPostConnectProcessor(tls.createSSLSocketFactory()))
                : new FailoverServerSet(hosts, ports, tls.createSSLSocketFactory(), options, bind, null);
    }

    private static Asserted asserted(LdapProvider provider, SearchResultEntry entry, String login) {
        Map<String, List<String>> claims = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Attribute attribute : entry.getAttributes()) {
            if (!attribute.getBaseName().toLowerCase(Locale.ROOT).contains("password")) {
                claims.put(attribute.getBaseName(), List.of(attribute.getValues()));
            }
        }
        Asserted bare = new Asserted(provider.issuer(), id(provider, entry), login, "", claims, null);
        String name = Stream.of("displayName", "cn").map(bare::first).filter(value -> !value.isEmpty()).findFirst().orElse(login);
        return new Asserted(bare.issuer(), bare.subject(), login, name, claims, null);
    }

    /** Active Directory's is made of bytes. */
    private static String id(LdapProvider provider, SearchResultEntry entry) {
        byte[] bytes = entry.getAttributeValueBytes(provider.idAttribute());
        if (bytes == null) {
            LOG.log(Level.SEVERE, "{0}: {1} has no {2}; set id.attribute to what never changes", new Object[] {provider, entry.getDN(), provider.idAttribute()});
            throw new ProviderDown(provider.label());
        }
        return provider.idAttribute().equalsIgnoreCase("objectGUID") ? HexFormat.of().formatHex(bytes) : entry.getAttributeValue(provider.idAttribute());
    }
}
