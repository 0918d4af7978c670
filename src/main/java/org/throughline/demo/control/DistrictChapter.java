package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.throughline.demo.roster.LarkspurRoster;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.JobState;
import org.throughline.platform.job.JobView;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

/** The district hands in its rosters before the school year begins. */
@ApplicationScoped
public class DistrictChapter implements Chapter {

    private static final LocalDate BEFORE_SCHOOL = LocalDate.of(2026, 8, 10);
    private static final long LOOK_AGAIN_MILLIS = 200;

    @Inject
    RosterImports imports;

    @Inject
    JobRows jobs;

    @Override
    public Part part() {
        return Part.PLAN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String title() {
        return "Rosters";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        Path set = Files.createTempFile("larkspur", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(set)) {
                LarkspurRoster.writeZip(out);
            }
            UUID job = telling.as(telling.administrator(), BEFORE_SCHOOL, () -> {
                try (InputStream in = Files.newInputStream(set)) {
                    return imports.deliver("Larkspur SIS", "larkspur-valley-2026-27.zip", in);
                }
            });
            await(job, telling);
        } finally {
            Files.delete(set);
        }
    }

    private void await(UUID job, Telling telling) throws InterruptedException {
        JobView view = jobs.find(job).orElseThrow();
        while (view.isRunning()) {
            telling.step(view.step().isEmpty() ? title() : TextBundle.in(Language.EN.locale()).get(view.step()), view.done(), view.total());
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            view = jobs.find(job).orElseThrow();
        }
        if (view.state() != JobState.DONE) {
            throw new IllegalStateException("the demo's rosters were not taken in; see " + view.resultLink());
        }
    }
}
