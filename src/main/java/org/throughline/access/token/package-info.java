/**
 * Bearer tokens of the API, for people and for integrations.
 *
 * <p>A token stands for its owner and never for more: what it may is what the owner may at that moment, narrowed by the
 * scope it was given. An integration is an owner without a sign-in, to which roles are granted like to a person, so that
 * a program keeps working when the person who set it up leaves. Values are shown once; only their hashes are kept.
 */
package org.throughline.access.token;
