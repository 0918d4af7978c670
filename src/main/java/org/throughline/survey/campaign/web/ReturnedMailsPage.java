package org.throughline.survey.campaign.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.control.ReturnedMails;

/** survey/returned-mails.xhtml: whose mail comes back, and why. */
@Named
@RequestScoped
public class ReturnedMailsPage {

    private static final int SIZE = 50;

    @Inject
    ReturnedMails returned;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String first;
    private Pager pager;

    public Pager getPager() {
        if (pager == null) {
            pager = Pager.of(first, SIZE, returned.count());
        }
        return pager;
    }

    public List<ReturnedMails.Returned> getRows() {
        return returned.rows(getPager().first(), SIZE);
    }

    public List<ReturnedMails.AtSchool> getSchools() {
        return returned.schools();
    }

    public String day(Instant at) {
        return new Days(texts.language().locale(), clock.getZone()).shortDay(at);
    }

    public String getAddress() {
        return "returned-mails.xhtml?";
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }
}
