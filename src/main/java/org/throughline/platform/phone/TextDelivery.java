package org.throughline.platform.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.throughline.platform.job.BackgroundTask;

/** Sends the text messages that wait, where a provider is set up. */
@ApplicationScoped
public class TextDelivery implements BackgroundTask {

    private static final int AT_ONCE = 50;

    @Inject
    TextSending sending;

    @Inject
    TextProvider provider;

    @Override
    public String name() {
        return "text-messages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        for (int i = 0; i < AT_ONCE && provider.ready(); i++) {
            Optional<TextSending.Waiting> next = sending.begin();
            if (next.isEmpty()) {
                return;
            }
            TextProvider.Outcome outcome = provider.send(next.get().recipient(), next.get().body());
            sending.ended(next.get(), outcome);
            if (outcome.kind() == TextProvider.Outcome.Kind.LATER) {
                return;
            }
        }
    }
}
