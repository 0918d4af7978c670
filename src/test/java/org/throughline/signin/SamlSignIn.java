package org.throughline.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sign-in by SAML against a real Keycloak. */
class SamlSignIn extends WithProviders {

    private static UUID cleo;

    @BeforeAll
    static void people() {
        requireKeycloak();
        if (cleo == null) {
            cleo = application.person("STAFF", "Cleo", "cleo@larkspur.example", "4001");
        }
    }

    @Test
    void a_deep_link_survives_and_signing_out_ends_the_providers_session() {
        Visitor visitor = atProvider();
        visitor.send("SAMLResponse", Map.of());

        assertThat(visitor.address()).isEqualTo(Application.address() + "/search.xhtml?q=3");
        assertThat(words(visitor)).contains("Cleo Example");
        assertThat(application.one("select way from access.session where person_id = ? and ended_at is null", cleo)).isEqualTo("saml:campus");
        int before = keycloak.sessions("district", "cleo");

        visitor.open("/home.xhtml").send("/sign-out", Map.of());

        assertThat(keycloak.sessions("district", "cleo")).isEqualTo(before - 1);
        assertThat(visitor.open("/home.xhtml").address()).contains("/sign-in?to=");
    }

    @Test
    void an_answer_counts_once() {
        Visitor visitor = atProvider();
        Map<String, String> answer = visitor.form("SAMLResponse");
        String action = answer.remove("action");
        visitor.post(action, answer);
        assertThat(words(visitor)).contains("Cleo Example");

        Visitor again = new Visitor();
        assertThat(again.post(action, answer).status()).isEqualTo(403);
        assertThat(again.open("/home.xhtml").address()).contains("/sign-in?to=");

        // the same assertion as the answer to another question
        Visitor other = atProvider();
        Map<String, String> fresh = other.form("SAMLResponse");
        assertThat(other.post(action, Map.of("SAMLResponse", answer.get("SAMLResponse"), "RelayState", fresh.get("RelayState"))).status()).isEqualTo(403);
    }

    @Test
    void an_altered_answer_is_refused() {
        refused(xml -> xml.replace("cleo@larkspur.example", "pat@larkspur.example"));
        refused(xml -> xml.replaceFirst("<dsig:SignatureValue>[^<]{8}", "<dsig:SignatureValue>AAAAAAAA"));
        // all signatures taken away
        refused(xml -> xml.replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", ""));
        // a second, unsigned assertion before the signed one
        refused(xml -> {
            String assertion = xml.replaceFirst("(?s).*?(<saml:Assertion .*?</saml:Assertion>).*", "$1");
            String forged = assertion.replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", "").replace("cleo@larkspur.example", "pat@larkspur.example").replaceFirst("ID=\"[^\"]*\"", "ID=\"forged\"");
            return xml.replace(assertion, forged + assertion);
        });
        // an entity from outside
        refused(xml -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + xml.replace("cleo@larkspur.example", "&e;"));
    }

    @Test
    void an_answer_in_another_browser_than_asked_signs_nobody_in() {
        Visitor attacker = atProvider();
        Map<String, String> answer = attacker.form("SAMLResponse");
        String action = answer.remove("action");

        Visitor victim = new Visitor();
        assertThat(victim.post(action, answer).status()).isEqualTo(403);
        assertThat(victim.open("/home.xhtml").address()).contains("/sign-in?to=");
    }

    @Test
    void a_request_to_sign_out_that_is_not_signed_ends_nothing() {
        assertThat(Application.status("/sign-in/saml/campus/logout?SAMLRequest=fZA%3D")).isEqualTo(400);
    }

    @Test
    void what_a_provider_must_know_of_us_can_be_fetched() {
        Visitor visitor = new Visitor().open("/sign-in/saml/campus/metadata");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.body()).contains("AssertionConsumerService", "WantAssertionsSigned=\"true\"", Application.address() + "/sign-in/saml/campus");
    }

    private static void refused(java.util.function.UnaryOperator<String> change) {
        Visitor visitor = atProvider();
        Map<String, String> answer = visitor.form("SAMLResponse");
        String action = answer.remove("action");
        String xml = new String(Base64.getMimeDecoder().decode(answer.get("SAMLResponse")), StandardCharsets.UTF_8);
        String changed = change.apply(xml);
        assertThat(changed).isNotEqualTo(xml);
        answer.put("SAMLResponse", Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8)));

        assertThat(visitor.post(action, answer).status()).isEqualTo(403);
        assertThat(visitor.open("/home.xhtml").address()).contains("/sign-in?to=");
    }

    /** Somebody who signed in at the provider and whose browser holds its answer. */
    private static Visitor atProvider() {
        return new Visitor().open("/sign-in/with/campus?to=/search.xhtml?q=3").signInAtKeycloak("cleo", PASSWORD);
    }
}
