package org.throughline.access.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.throughline.access.account.web.Moments;
import org.throughline.access.session.control.SessionRow;
import org.throughline.platform.text.Texts;

/** Sessions as lines of a list: which device, by which way in, since when. */
@RequestScoped
public class SessionLines {

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    public List<Line> of(List<SessionRow> rows, UUID current) {
        return rows.stream().map(row -> new Line(row.id().toString(), device(row.agent()), way(row.way()), row.address(),
                moments.time(row.startedAt()), moments.time(row.lastSeenAt()), row.id().equals(current))).toList();
    }

    private String device(String agent) {
        Device device = Device.of(agent);
        return device.browser().isPresent() && device.system().isPresent()
                ? texts.of("sessions.device", device.browser().get(), device.system().get())
                : device.browser().or(device::system).orElse(texts.get("sessions.device.unknown"));
    }

    /** The text of the way in, with the name a provider goes by in the configuration. */
    public String way(String way) {
        int colon = way.indexOf(':');
        return texts.of("sessions.way." + (colon < 0 ? way : way.substring(0, colon)), colon < 0 ? "" : way.substring(colon + 1));
    }

    /** One session as it is shown. */
    public record Line(String id, String device, String way, String address, String since, String seen, boolean current) {}
}
