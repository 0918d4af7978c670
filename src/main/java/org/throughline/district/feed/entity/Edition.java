package org.throughline.district.feed.entity;

/** The edition of OneRoster that a service speaks. */
public enum Edition {
    V1_1("1.1"), V1_2("1.2");

    private final String number;

    Edition(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }
}
