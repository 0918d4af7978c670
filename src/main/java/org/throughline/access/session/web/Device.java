package org.throughline.access.session.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A browser and its system in words that people know, from what the browser says of itself. */
record Device(Optional<String> browser, Optional<String> system) {

    /** In this order, since most browsers also name those they descend from. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
