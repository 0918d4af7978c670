package org.throughline.district.feed.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.district.feed.control.FeedDetails;
import org.throughline.district.feed.control.FeedFolders;
import org.throughline.district.feed.control.FeedKeeping;
import org.throughline.district.feed.control.FeedQueries;
import org.throughline.district.feed.entity.Edition;
import org.throughline.district.feed.entity.FeedKind;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** district/feed-edit.xhtml: a feed is set up, or set up anew. */
@Named
@ViewScoped
public class FeedEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FeedQueries queries;

    @Inject
    FeedKeeping keeping;

    @Inject
    FeedFolders folders;

    @Inject
    Texts texts;

    private final ServiceForm service = new ServiceForm();
    private String id;
    private String kind;
    private long seenVersion;
    private String name;
    private String folder;
    private List<Night> nights;

    public void load() {
        String days = "1234567";
        if (id != null) {
            FeedDetails details = queries.details(Ids.parse(id));
            kind = details.kind().name();
            seenVersion = details.version();
            name = details.name();
            folder = details.folder();
            if (details.kind() == FeedKind.REST) {
                service.fill(details.access(), details.timetable());
                days = details.timetable().days();
            }
        }
        String chosen = days;
        nights = Stream.of(DayOfWeek.values()).map(day -> new Night(day, chosen.contains(String.valueOf(day.getValue())))).toList();
    }

    public String save() {
        UUID feed = id == null ? add() : change(Ids.parse(id));
        return "feed?faces-redirect=true&id=" + feed;
    }

    private UUID add() {
        return isOfFolder() ? keeping.addFolder(name, folder) : keeping.addService(name, service.access(), service.timetable(days()));
    }

    private UUID change(UUID feed) {
        if (isOfFolder()) {
            keeping.changeFolder(feed, seenVersion, name, folder);
        } else {
            keeping.changeService(feed, seenVersion, name, service.access(), service.timetable(days()));
        }
        return feed;
    }

    private String days() {
        return nights.stream().filter(Night::isChosen).map(night -> String.valueOf(night.getDay().getValue())).collect(Collectors.joining());
    }

    public boolean isOfFolder() {
        return FeedKind.FOLDER.name().equals(kind);
    }

    public boolean isFoldersThere() {
        return folders.isThere();
    }

    public String getRoot() {
        return folders.isThere() ? folders.of("").toString() : "";
    }

    public List<Edition> getEditions() {
        return List.of(Edition.V1_2, Edition.V1_1);
    }

    /** All days of the week, each by its name. */
    public List<NamedDay> getDays() {
        return Stream.of(DayOfWeek.values()).map(day -> new NamedDay(day, day.getDisplayName(TextStyle.FULL, texts.language().locale()))).toList();
    }

    public List<Night> getNights() {
        return nights;
    }

    public String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, texts.language().locale());
    }

    public ServiceForm getService() {
        return service;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** A day and its name. */
    public record NamedDay(DayOfWeek day, String name) {}
}
