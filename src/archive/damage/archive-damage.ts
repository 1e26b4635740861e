/** Raised where the archive holds something that this program never wrote. */
export class ArchiveDamage extends Error {}
