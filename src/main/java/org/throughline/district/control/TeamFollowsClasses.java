package org.throughline.district.control;

import org.throughline.platform.Refusal;

/** Grade and subject teams are as the classes say, and an ended team is as it was: people do not change them by hand. */
public class TeamFollowsClasses extends Refusal {}
