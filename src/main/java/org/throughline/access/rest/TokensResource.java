package org.throughline.access.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.throughline.access.control.SignIn;
import org.throughline.access.signin.control.LocalSignInOff;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.token.control.TokenStore;
import org.throughline.platform.rest.FieldMissing;

/** Bearer tokens for the API, for local accounts. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    SignIn signIn;

    @Inject
    Providers providers;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(Credentials credentials) {
        FieldMissing.unlessGiven("user", FieldMissing.unlessGiven("body", credentials).user);
        FieldMissing.unlessGiven("password", credentials.password);
        if (!providers.local()) {
            throw new LocalSignInOff();
        }
        TokenStore.Made token = signIn.token(credentials.user, credentials.password, credentials.code, request.getRemoteAddr());
        return Response.status(Response.Status.CREATED).entity(new Token(token.value(), "Bearer", token.expiresAt())).build();
    }

    /** Name and password of a local account, and a code where its second factor is on. */
    public static class Credentials {
        public String user;
        public String password;
        public String code;
    }

    /** A token, shown this once. */
    public record Token(String token, String type, Instant expiresAt) {}
}
