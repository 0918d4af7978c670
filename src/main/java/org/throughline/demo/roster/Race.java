package org.throughline.demo.roster;

/** The federal reporting categories, in the order of the columns of demographics.csv. */
enum Race {
    AMERICAN_INDIAN, ASIAN, BLACK, PACIFIC_ISLANDER, WHITE
}
