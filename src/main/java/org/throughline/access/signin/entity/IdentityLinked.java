package org.throughline.access.signin.entity;

import org.throughline.platform.Refusal;

/** The identity is somebody else's already. */
public class IdentityLinked extends Refusal {}
