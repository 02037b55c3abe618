/** How the makers of the data ask to be cited, of which every archive of this lineage is a copy or a continuation. */
export const DATA_CITATION = "Bailey, Strezhnev and Voeten 2017, J. Conflict Resolution 61(2) 430-456";
