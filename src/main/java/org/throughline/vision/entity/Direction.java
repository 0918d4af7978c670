package org.throughline.vision.entity;

/** Which way is better. */
public enum Direction {
    UP, DOWN;

    boolean reaches(double value, double target) {
        return this == UP ? value >= target : value <= target;
    }
}
