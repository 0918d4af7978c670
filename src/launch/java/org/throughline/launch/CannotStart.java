package org.throughline.launch;

/** Why the application does not start, in one line that says what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String line) {
        super(line);
    }
}
