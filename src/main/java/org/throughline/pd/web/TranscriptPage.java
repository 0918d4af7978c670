package org.throughline.pd.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.pd.control.Transcript;
import org.throughline.pd.control.Transcripts;
import org.throughline.platform.Ids;

/** pd/transcript.xhtml */
@Named
@RequestScoped
public class TranscriptPage {

    @Inject
    Transcripts transcripts;

    @Inject
    Viewer viewer;

    @Inject
    Moments moments;

    private String person;
    private Transcript transcript;

    public void load() {
        transcript = person == null || person.isBlank() ? transcripts.mine() : transcripts.of(new PersonId(Ids.parse(person)));
    }

    public Transcript getTranscript() {
        return transcript;
    }

    public boolean isOwn() {
        return transcript.person().equals(viewer.id().value());
    }

    public Moments getWords() {
        return moments;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
