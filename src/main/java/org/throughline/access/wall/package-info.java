/**
 * Walls that administrators cannot pass either, and breaking the glass.
 *
 * <p>Somebody with the right to ask names a person, a sort of thing and a reason; they are not told whether there is any.
 * Another person, who has the right to agree and is neither of the two, opens it for some hours. The person concerned is
 * told by mail and on a page of their own, every look leaves a line in the audit log, and the glass closes by itself.
 */
package org.throughline.access.wall;
