package org.throughline.survey.reply.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.survey.reply.entity.Subject;

/** What the address of a reply says: its id, or the result that it is to be to. */
public class ReplyTarget implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id;
    private String school;
    private String subject;
    private String of;

    /** Whether nobody took it up yet. */
    public boolean isFresh() {
        return id == null || id.isEmpty();
    }

    /** Null for all schools together. */
    OrganizationId place() {
        return school == null || school.isEmpty() || school.equals("all") ? null : new OrganizationId(Ids.parse(school));
    }

    Subject kind() {
        return List.of(Subject.values()).stream().filter(one -> one.name().equals(subject)).findFirst().orElseThrow(NotFound::new);
    }

    UUID result() {
        return Ids.parse(of);
    }

    UUID reply() {
        return Ids.parse(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }
}
