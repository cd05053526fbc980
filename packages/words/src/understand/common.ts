/**
 * English words that the reader knows without reading anything into them. What is neither here, nor a word of a
 * pattern, nor a name, is unknown: too much of that, and a move that cannot be undone is not made of it.
 */
export const COMMON: ReadonlySet<string> = new Set(
  `a able about above across afraid after again against ago agenda agree agreed agreement ahead all allow allowed almost alone already also
  although always am among amount an and another any anybody anyone anything apart are around as ask asked asking at available
  away back bad be because been before begin being believe below best better between beyond big bit board both bring brought
  but buy by call called came can care case certain certainly chance change cheap check clear come comes coming company
  condition confidential consider contact contract cost could country course customer date day days deal dear decide decided
  decision department despite detail details did different discuss do does doing done down due during each early east easy either else email end
  enough especially even evening ever every everybody everyone everything exactly example except expect fair far fast favour few
  fine firm firms first follow for forward four free friend friendly friends from full further future get gets getting give given gives giving glad
  gladly go goes going gone good got grand great grant guess had half hand happy hard has have he hear heard hello help her here hers hesitate hi high
  him his hold home hope how however i idea if immediately important in indeed information inside instead interest interested into is
  it its itself job join just keep kind kindly know known large last late later lead least leave left less let letter level life like
  likely line little long look looking lot love lovely low lower made main make makes making man many market matter may maybe me mean means meet
  meeting might mind mine minute moment money month months more morning most move much must my name near need needs never new
  next nice night no nobody none nor not note nothing now number of off offer offers office often oh ok okay old on once one only onto
  open opportunity or order other others otherwise our ours ourselves out outside over own page paid paper part parties partner partners party past pay payment payments people per
  percent perhaps person phone place plan plans pleased please pleasure point possible power prefer present price problem product
  project proper provided put question questions quick quickly quite rather read ready real really reason receive regards
  relation request requests respect rest result results right round safe said sales same sand save say says second see seem
  seen sell send sense sent serious several shall share she should show shown side since sincerely sir situation small so some somebody someone something soon
  sorry sound sounds speak special still stop strong stuff subject such suggest sure table take takes taking talk talking talks team tell ten
  terms than thank thanks that the their them themselves then there therefore these they thing things think third this those though thought three
  through time times to today together told tomorrow tonight too top touch toward towards trust try two type under understand
  understood unfortunately unless until up upon us use used useful usual very via visit wait want wanted wants was way we week weeks
  welcome well went were what whatever when where whether which while who whole why will wish with within without wonder word
  words work worked working works world worry would year years yes yesterday yet you your yours yourself yourselves`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
