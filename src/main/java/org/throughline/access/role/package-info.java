/**
 * Who holds which role where and until when, and the rules by which rosters give roles.
 *
 * <p>Administrators give and end any role in their district; whoever else may give roles gives no more than they hold
 * there themselves, and never to themselves. A role ends and stays on record. One administrator always remains. What
 * rosters give is decided by rules that administrators see and change; it ends with the position or the rule.
 */
package org.throughline.access.role;
