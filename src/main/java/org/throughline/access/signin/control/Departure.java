package org.throughline.access.signin.control;

import java.net.URI;

/** Where somebody is sent to sign in, and what is kept of it here. */
public record Departure(URI address, UnderWay underWay) {}
