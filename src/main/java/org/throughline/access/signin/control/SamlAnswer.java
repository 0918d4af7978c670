package org.throughline.access.signin.control;

/** Whom a SAML provider vouches for, and by which name it wants to be told that they sign out. */
public record SamlAnswer(Asserted asserted, String nameId, String nameIdFormat) {}
