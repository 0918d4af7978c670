package org.throughline.district.roster.control;

/** An id that another system knows a person by, for example type LDAP. */
public record UserIdentifier(String type, String id) {
}
