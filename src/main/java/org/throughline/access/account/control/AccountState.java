package org.throughline.access.account.control;

/** How it stands with a person's way in. */
public enum AccountState { ACTIVE, INVITED, DISABLED, NONE }
