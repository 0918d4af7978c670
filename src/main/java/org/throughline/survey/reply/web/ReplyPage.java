package org.throughline.survey.reply.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.control.Replying;

/** survey/reply.xhtml: the answer to one result, by its id, or a new one by campaign, school, subject and what it is of. */
@Named
@ViewScoped
public class ReplyPage extends OneCampaign {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;

    @Inject
    ReplyQueries queries;

    @Inject
    Replying replying;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock today;

    private final ReplyTarget target = new ReplyTarget();
    private final ReplyForm form = new ReplyForm();
    private long seen;
    private transient ReplyQueries.ReplyRow row;
    private transient ReplyQueries.Figure figure;

    @Override
    public void load() {
        if (target.isFresh()) {
            form.setOwner(viewer.id().toString());
            form.setDue(today.today().plusDays(USUAL_DAYS));
            form.offer(getDetails().languages());
            form.getParts().stream().filter(ReplyForm.Part::isNeeded)
                    .forEach(part -> part.hear(queries.heard(id(), target.place(), target.kind(), target.result(), part.getLanguage())));
        } else {
            setCampaign(getRow().campaign().toString());
            seen = getRow().version();
            form.setOwner(getRow().owner().toString());
            form.setDue(getRow().due());
            form.fill(queries.words(target.reply()));
            form.offer(getDetails().languages());
        }
        super.load();
    }

    public String save() {
        UUID id = target.isFresh() ? replying.take(id(), target.place(), target.kind(), target.result(), owner(), form.getDue(), form.said()) : target.reply();
        if (!target.isFresh()) {
            replying.word(id, seen, owner(), form.getDue(), form.said());
        }
        return to(id);
    }

    public String answer() {
        replying.answer(target.reply(), seen, owner(), form.getDue(), form.said());
        return to(target.reply());
    }

    public String done() {
        replying.done(target.reply(), seen);
        return to(target.reply());
    }

    public String back() {
        replying.back(target.reply(), seen);
        return to(target.reply());
    }

    private PersonId owner() {
        return PersonId.of(form.getOwner());
    }

    private static String to(UUID reply) {
        return "reply?faces-redirect=true&id=" + reply;
    }

    private ReplyQueries.Figure figure() {
        if (figure == null) {
            figure = queries.figure(id(), target.place(), target.kind(), target.result(), texts.language().code()).orElseThrow(NotFound::new);
        }
        return figure;
    }

    private ReplyLines lines() {
        return new ReplyLines(texts, days(), today.today());
    }

    private OrganizationId place() {
        return target.isFresh() ? target.place() : getRow().school();
    }

    public ReplyQueries.ReplyRow getRow() {
        if (row == null) {
            row = queries.row(target.reply(), texts.language().code());
        }
        return row;
    }

    /** The result as it is called. */
    public String getName() {
        return target.isFresh() ? figure().name() : getRow().name();
    }

    public ReplyLines.Mark getMark() {
        return lines().mark(getRow());
    }

    public String getFigure() {
        return target.isFresh() ? ReplyLines.figure(texts, target.kind(), figure().value(), figure().coded(), figure().n()) : lines().line(getRow()).figure();
    }

    public String getPlaceName() {
        OrganizationId place = place();
        return place == null ? texts.get("reply.all-schools")
                : campaigns.turnout(id()).stream().filter(one -> one.school().equals(place.value())).findFirst().map(Turnout::name).orElse("");
    }

    public boolean isAnswering() {
        Scope scope = viewer.scope(Can.ANSWER_RESULTS);
        return viewer.may(Can.ANSWER_RESULTS) && (place() == null ? scope.whole() : scope.holds(place()));
    }

    /** OPEN, ANSWERED or DONE; "" before anybody took it on. */
    public String getState() {
        return target.isFresh() ? "" : getRow().state().name();
    }

    public List<ReplyQueries.Owner> getOwners() {
        return queries.owners(id(), place());
    }

    public ReplyTarget getTarget() {
        return target;
    }

    public ReplyForm getForm() {
        return form;
    }
}
