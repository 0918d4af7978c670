package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.text.Language;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.Turnout;

/**
 * Reports of all schools of the viewer, some in a transaction, so that what was cut off is gone on with. Whoever may read the
 * whole district's results gets one document of all of them as well.
 */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class ReportsMaking {

    private static final String ALL = "all schools";

    private static final int AT_ONCE = 5;

    @Inject
    ReportDocuments documents;

    @Inject
    ReportReading reading;

    @Inject
    ReportFiles files;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** Drops what was made before, which may be out of date. Returns how many reports there will be. */
    public int begin(CampaignId campaign, Language language) {
        documents.reported(campaign);
        List<UUID> schools = schools(campaign).stream().map(Turnout::school).toList();
        if (schools.isEmpty()) {
            throw new NotFound();
        }
        files.drop(campaign, language.code(), schools);
        audit.note(viewer.id().value(), "reports-made", campaign.toString(), language.code() + ", " + schools.size());
        return schools.size();
    }

    /** Makes the reports of the next schools that have none. Returns how many; 0 when all are made. */
    public int next(CampaignId campaign, Language language) {
        Set<UUID> made = files.made(campaign, language.code());
        List<UUID> left = schools(campaign).stream().map(Turnout::school).filter(school -> !made.contains(school)).sorted().limit(AT_ONCE).toList();
        if (!left.isEmpty()) {
            ReportReading.Common common = reading.common(documents.reported(campaign));
            left.forEach(school -> files.add(campaign, school, language.code(), documents.report(common, school, language)));
        }
        return left.size();
    }

    /** Binds the reports into one document, in the order of the schools' names; only for whoever reads all of them. */
    public void together(CampaignId campaign, Language language) {
        if (viewer.scope(Can.SEE_SURVEY_RESULTS).whole()) {
            List<byte[]> parts = new ArrayList<>();
            parts.add(documents.opening(reading.common(documents.reported(campaign)), language));
            byName(campaign).forEach(school -> files.of(campaign, school.school(), language.code()).ifPresent(parts::add));
            files.add(campaign, null, language.code(), PdfPages.together(parts));
        }
    }

    public List<ReportSet> sets(CampaignId campaign) {
        List<UUID> schools = schools(campaign).stream().map(Turnout::school).toList();
        return schools.isEmpty() ? List.of() : files.all(campaign, schools, viewer.scope(Can.SEE_SURVEY_RESULTS).whole()).stream()
                .map(made -> new ReportSet(Language.ofCode(made.language()).orElseThrow(), made.schools(), made.madeAt(), made.together())).toList();
    }

    /** The reports of the viewer's schools as one archive; whole before it is sent, so that a refusal is a page and not half an archive. */
    public ReportFile archive(CampaignId campaign, Language language) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out);
        int taken = 0;
        for (Turnout school : byName(campaign)) {
            byte[] pdf = files.of(campaign, school.school(), language.code()).orElse(null);
            if (pdf != null) {
                String name = school.name().replaceAll("[^\\p{L}\\p{N} ._-]", " ").strip();
                int times = names.merge(name, 1, Integer::sum);
                zip.putNextEntry(new ZipEntry(name + (times > 1 ? " " + times : "") + ".pdf"));
                zip.write(pdf);
                zip.closeEntry();
                taken++;
            }
        }
        if (taken == 0) {
            throw new NotFound();
        }
        zip.finish();
        audit.note(viewer.id().value(), "reports-taken", campaign.toString(), language.code() + ", " + taken);
        return ReportFile.of(campaigns.details(campaign).code(), ALL, language, ".zip", out.toByteArray());
    }

    /** The one document of all schools. */
    public ReportFile document(CampaignId campaign, Language language) {
        String code = documents.reported(campaign).code();
        if (!viewer.scope(Can.SEE_SURVEY_RESULTS).whole()) {
            throw new NotFound();
        }
        audit.note(viewer.id().value(), "reports-taken", campaign.toString(), language.code());
        return ReportFile.of(code, ALL, language, ".pdf", files.of(campaign, null, language.code()).orElseThrow(NotFound::new));
    }

    private List<Turnout> schools(CampaignId campaign) {
        return campaigns.turnout(campaign);
    }

    private List<Turnout> byName(CampaignId campaign) {
        return schools(campaign).stream().sorted(java.util.Comparator.comparing(Turnout::name).thenComparing(Turnout::school)).toList();
    }

    /** The reports that are there in a language. */
    public record ReportSet(Language language, long schools, Instant madeAt, boolean together) {}
}
