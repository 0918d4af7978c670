package org.throughline.district.mapping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.throughline.district.mapping.control.ColumnMappings;
import org.throughline.district.mapping.control.MappingDetails;
import org.throughline.district.roster.control.DateOrder;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterSample;
import org.throughline.platform.Ids;

/** district/mapping.xhtml: a sample is shown, and what its files and headers mean is saved under a name. */
@Named
@ViewScoped
public class MappingPage implements Serializable {

    @Inject
    ColumnMappings mappings;

    private String id;
    private long seenVersion;
    private @NotBlank @Size(max = 120) String name;
    private transient Part sample;
    private final List<MappedFile> files = new ArrayList<>();

    public void load() {
        if (id == null || !files.isEmpty()) {
            return;
        }
        MappingDetails mapping = mappings.mapping(Ids.parse(id));
        seenVersion = mapping.version();
        name = mapping.name();
        mapping.files().forEach(shape -> files.add(MappedFile.of(shape)));
    }

    /** Shows the files of a sample; what was chosen before for a file of the same name stays. */
    public void look() throws IOException {
        for (RosterSample shown : mappings.look(sample.getSubmittedFileName(), sample.getInputStream())) {
            MappedFile seen = MappedFile.of(shown);
            files.stream().filter(file -> file.getName().equals(seen.getName())).findFirst().ifPresent(seen::keep);
            files.removeIf(file -> file.getName().equals(seen.getName()));
            files.add(seen);
        }
    }

    public void propose(MappedFile file) {
        file.propose();
    }

    public void refresh(MappedFile file) {
        file.refresh();
    }

    public String save() {
        UUID known = id == null ? null : Ids.parse(id);
        mappings.save(known, seenVersion, name, files.stream().map(MappedFile::shape).filter(Objects::nonNull).toList());
        return "mappings?faces-redirect=true";
    }

    public String delete() {
        mappings.delete(Ids.parse(id));
        return "mappings?faces-redirect=true";
    }

    public RosterKind[] getKinds() {
        return RosterKind.values();
    }

    public DateOrder[] getOrders() {
        return DateOrder.values();
    }

    public List<MappedFile> getFiles() {
        return files;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Part getSample() {
        return sample;
    }

    public void setSample(Part sample) {
        this.sample = sample;
    }
}
