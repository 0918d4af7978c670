package org.throughline.survey.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.throughline.platform.text.Texts;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.transfer.control.InstrumentExport;
import org.throughline.survey.transfer.entity.NotCarried;
import org.throughline.survey.transfer.entity.Writing;

/** survey/instrument-export.xhtml */
@Named
@RequestScoped
public class InstrumentExportPage {

    @Inject
    InstrumentExport export;

    @Inject
    InstrumentQueries instruments;

    @Inject
    Texts texts;

    private String id;
    private String as;
    private String name;
    private Writing file;

    public void load() {
        file = export.write(InstrumentId.of(id), Formats.written(as));
        name = instruments.details(InstrumentId.of(id)).title().in(texts.language().code());
    }

    public String getTitle() {
        return texts.of("transfer.export.title", name, texts.get("transfer.format." + as));
    }

    public String reason(NotCarried lost) {
        return texts.get(lost.key());
    }

    public String getName() {
        return name;
    }

    public Writing getFile() {
        return file;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAs() {
        return as;
    }

    public void setAs(String as) {
        this.as = as;
    }
}
