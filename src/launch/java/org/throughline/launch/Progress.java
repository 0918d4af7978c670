package org.throughline.launch;

import java.util.Locale;

/** The lines a person reads while the application starts. */
final class Progress {

    private static final long BEGAN = System.nanoTime();

    private Progress() {}

    static void line(String text) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - BEGAN) / 1e9, text);
        System.out.flush();
    }
}
