package org.throughline.platform.secret;

import org.throughline.platform.Refusal;

/** Nothing can be sealed before the server's configuration names a key. */
public class SecretsKeyMissing extends Refusal {}
