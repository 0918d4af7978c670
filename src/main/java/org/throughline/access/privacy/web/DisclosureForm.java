package org.throughline.access.privacy.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.throughline.access.privacy.control.Disclosing;

/** What is typed about a disclosure: to whom, what for, and on which ground of the law. */
public final class DisclosureForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String recipient;
    private String interest;
    private Disclosing.Ground ground;

    /** @param proposed the ground that stands in the form before anybody chose one, or null */
    DisclosureForm(Disclosing.Ground proposed) {
        ground = proposed;
    }

    Disclosing.Given given(LocalDate on, String records) {
        return new Disclosing.Given(on, text(recipient), text(interest), records, ground);
    }

    /** What was left blank stays out of the record. */
    private static String text(String typed) {
        return typed == null ? "–" : typed.strip();
    }

    public Disclosing.Ground[] getGrounds() {
        return Disclosing.Ground.values();
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getInterest() {
        return interest;
    }

    public void setInterest(String interest) {
        this.interest = interest;
    }

    public Disclosing.Ground getGround() {
        return ground;
    }

    public void setGround(Disclosing.Ground ground) {
        this.ground = ground;
    }
}
