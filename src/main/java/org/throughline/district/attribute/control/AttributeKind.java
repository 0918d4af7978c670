package org.throughline.district.attribute.control;

import static org.throughline.district.attribute.control.AttributeColumn.optional;
import static org.throughline.district.attribute.control.AttributeColumn.required;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.district.attribute.control.AttributeColumn.Type;

/** What a file of people's attributes may hold, and its columns in the order of the template. */
public enum AttributeKind {

    PEOPLE(optional("homeLanguage", Type.TEXT, "language", "primaryLanguage", "nativeLanguage", "metadata.homeLanguage"),
            optional("preferredLanguage", Type.TEXT, "contactLanguage", "correspondenceLanguage"),
            optional("groups", Type.LIST, "group", "groupName", "program", "team")),

    POSITIONS(optional("school", Type.TEXT, "schoolId", "schoolCode", "organization", "orgSourcedId", "site", "building", "location"),
            required("jobClass", Type.TEXT, "job", "jobTitle", "title", "position", "jobClassification"),
            optional("fte", Type.SHARE, "fullTimeEquivalent", "percent"),
            optional("beginDate", Type.DATE, "start", "startDate", "hireDate", "from"),
            optional("endDate", Type.DATE, "end", "until", "to", "terminationDate")),

    LICENSES(required("number", Type.TEXT, "licenseNumber", "certificateNumber", "license", "certificate", "credentialNumber"),
            optional("type", Type.TEXT, "licenseType", "certificateType", "credential"),
            optional("areas", Type.LIST, "area", "endorsement", "subject", "licenseArea"),
            optional("issuedDate", Type.DATE, "issued", "issueDate", "effectiveDate", "validFrom"),
            optional("expiryDate", Type.DATE, "expires", "expiration", "expirationDate", "validUntil", "expiresOn")),

    OPT_OUTS(required("scope", Type.TEXT, "optOut", "optOutOf", "from", "what"),
            optional("date", Type.DATE, "decided", "decidedOn", "received", "optOutDate")),

    MEDIA_CONSENTS(required("scope", Type.TEXT, "consentTo", "what", "media", "consentType"),
            required("given", Type.FLAG, "consent", "allowed", "permission", "release"),
            optional("date", Type.DATE, "decided", "decidedOn", "signed", "consentDate"),
            optional("expiryDate", Type.DATE, "expires", "expiration", "validUntil"));

    private static final AttributeColumn PERSON = required(AttributeColumn.PERSON, Type.TEXT, "sourcedId", "userSourcedId", "personId",
            "studentId", "staffId", "employeeId", "id", "identifier", "studentNumber", "employeeNumber", "userId");
    private static final AttributeColumn STATUS = optional(AttributeColumn.STATUS, Type.TEXT, "rowStatus", "state");

    private final List<AttributeColumn> columns;

    AttributeKind(AttributeColumn... own) {
        columns = List.of(own);
    }

    /** All columns of its template. */
    public List<AttributeColumn> columns() {
        return Stream.of(Stream.of(PERSON), columns.stream(), Stream.of(STATUS)).flatMap(each -> each).toList();
    }

    /** As an address names it, for example {@code media-consents}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AttributeKind> ofPath(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
