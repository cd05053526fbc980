export const SEATS_VERSION = 1;
