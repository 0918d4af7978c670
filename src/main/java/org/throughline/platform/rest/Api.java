package org.throughline.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API beside the screens, over the same use cases. */
@ApplicationPath("api/v1")
public class Api extends Application {}
