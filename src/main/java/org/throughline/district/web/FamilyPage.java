package org.throughline.district.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.PersonId;
import org.throughline.district.control.FamilyDetails;
import org.throughline.district.control.FamilyDetails.Channel;
import org.throughline.district.control.FamilyDetails.ConsentKind;
import org.throughline.district.control.FamilyDetails.ConsentSource;
import org.throughline.district.control.FamilyKeeping;
import org.throughline.district.control.FamilyQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** district/family.xhtml: how a person wants to be reached, and what they allowed for themselves and their children. */
@Named
@ViewScoped
public class FamilyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> LANGUAGES = List.of("en", "es", "ar", "zh", "fr", "ht", "hi", "ko", "pl", "pt", "ru", "so", "tl", "uk", "ur", "vi");
    private static final List<String> SCOPES = List.of("MEDIA:all", "MEDIA:name", "MEDIA:picture", "MEDIA:video", "MEDIA:work", "OPT_OUT:surveys", "OPT_OUT:texts");

    @Inject
    transient FamilyQueries families;

    @Inject
    transient FamilyKeeping keeping;

    @Inject
    transient Words vocabulary;

    @Inject
    transient Texts texts;

    @Inject
    transient DomainClock clock;

    private final FamilyForm form = new FamilyForm();
    private String id;
    private transient FamilyDetails details;

    public void load() {
        form.setLanguage(getDetails().chosen());
        form.setDecidedOn(clock.today());
        form.setAbout(getDetails().id().toString());
    }

    public FamilyDetails getDetails() {
        if (details == null) {
            details = families.details(person(id));
        }
        return details;
    }

    public void speak() {
        keeping.speak(person(id), form.getLanguage());
        details = null;
    }

    public void reach() {
        keeping.reach(person(id), Channel.valueOf(form.getChannel()), form.getAddress());
        form.setAddress(null);
        details = null;
    }

    public void verify(Channel channel) {
        keeping.verify(person(id), channel);
        details = null;
    }

    public void record() {
        String[] what = form.getWhat().split(":", 2);
        keeping.record(person(form.getAbout()), ConsentKind.valueOf(what[0]), what[1], "yes".equals(form.getGiven()), ConsentSource.valueOf(form.getSource()),
                form.getDecidedOn(), form.getExpiresOn());
        details = null;
    }

    private static PersonId person(String id) {
        return new PersonId(Ids.parse(id));
    }

    public List<SelectItem> getLanguages() {
        return LANGUAGES.stream().map(tag -> new SelectItem(tag, vocabulary.language(tag))).toList();
    }

    public List<SelectItem> getChannels() {
        return Stream.of(Channel.values()).map(one -> new SelectItem(one.name(), texts.get("people.channel." + one))).toList();
    }

    public List<SelectItem> getScopes() {
        return SCOPES.stream().map(one -> new SelectItem(one, texts.get("people.scope." + one.replace(':', '.')))).toList();
    }

    public List<SelectItem> getSources() {
        return Stream.of(ConsentSource.values()).map(one -> new SelectItem(one.name(), texts.get("people.source." + one))).toList();
    }

    public List<SelectItem> getPeople() {
        return getDetails().about().stream().map(one -> new SelectItem(one.id().toString(), one.name())).toList();
    }

    /** A scope in words; districts' files have words of their own. */
    public String scope(ConsentKind kind, String scope) {
        String word = texts.get("people.scope." + kind + "." + scope);
        return word.startsWith("???") ? scope : word;
    }

    public String optOut(String scope) {
        return scope(ConsentKind.OPT_OUT, scope);
    }

    public String media(String scope) {
        return scope(ConsentKind.MEDIA, scope);
    }

    public String language(String tag) {
        return vocabulary.language(tag);
    }

    public String time(Instant at) {
        return vocabulary.time(at);
    }

    public FamilyForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
