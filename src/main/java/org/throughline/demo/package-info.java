/**
 * The demo district, Larkspur Valley, and its year, told through the other modules' use cases as named persons at set
 * times. Its rosters are made as OneRoster files and imported as a district's own would be; nothing is written past the
 * use cases. It runs only where it is asked for, on loopback, and never in a database that holds other people.
 */
package org.throughline.demo;
