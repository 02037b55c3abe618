/** Of when the archives are on which most treaties stand. */
export const archiveYears = "2013 to 2015";
