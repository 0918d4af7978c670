package org.throughline.survey.paper.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.survey.CampaignId;

/** Forms of large batches are made in parts, each in a transaction of its own, so that what was cut off is gone on with, and kept for some days. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class PaperPrinting {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    PaperForms forms;

    @Inject
    PaperBatches batches;

    @Inject
    PaperParts parts;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** The large batches of a campaign of which forms are not made, of the schools for which the viewer runs surveys. */
    public List<PaperBatch> unmade(CampaignId campaign) {
        return forms.all(campaign).stream().filter(batch -> batch.large() && !batch.there()).toList();
    }

    /** Makes the next part of a batch. Returns how many forms it has; 0 when all are made. */
    public int next(UUID id) {
        PaperBatch batch = batches.get(id);
        viewer.require(Can.RUN_SURVEYS, new OrganizationId(batch.school()));
        List<Integer> numbers = parts.next(batch, RANDOM);
        if (!numbers.isEmpty()) {
            parts.add(id, numbers, forms.pdf(batch, numbers));
        }
        return numbers.size();
    }

    /** Writes the parts of a batch as one archive, in the order in which they are handed out. */
    public void take(UUID id, OutputStream out) throws IOException {
        PaperBatch batch = batches.get(id);
        viewer.require(Can.RUN_SURVEYS, new OrganizationId(batch.school()));
        List<UUID> made = parts.of(id);
        if (made.isEmpty() || !batch.there()) {
            throw new NotFound();
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int i = 0; i < made.size(); i++) {
            zip.putNextEntry(new ZipEntry("%s-%02d.pdf".formatted(batch.letters(), i + 1)));
            zip.write(parts.pdf(made.get(i)));
            zip.closeEntry();
        }
        zip.finish();
        audit.note(viewer.id().value(), "paper-printed", id.toString(), batch.letters());
    }
}
