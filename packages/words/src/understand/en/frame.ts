/** English words around what is said: what turns it round, puts it off, asks it or sets it aside; and what a thing is called. */
import type { Frame } from "../intents.ts";

export const frame: Frame = {
  not: "(?:not|never|no|nobody|without|stop|avoid|rather than|instead of)(?: [a-z]+){0,3}",
  but: "but|however|yet|still",
  although: "although|though|even if|even though|while|despite",
  suggests:
    "(?:can|could|shall|should|may|might) (?:we|i)\\b(?! ask)|why do not (?:we|you)\\b|what if\\b|(?:how|what) about\\b|(?:can|could|would|will) you (?:please |kindly |maybe |perhaps |also )?(?:sign|live with|accept|agree|do|go|take|pay|offer|consider|put|countersign|return|set up|arrange|contact|call|invite|find)\\b|would you (?:mind|be (?:ok|okay|fine|willing|open|ready|happy|so kind|able|prepared))\\b|(?:would|is|will|does|can)(?: [a-z]+){0,2} <percent>|(?:would|is) it (?:be )?(?:possible|ok|okay|fine)\\b|how do you feel about\\b|is there (?:a (?:way|chance)|another|any other)\\b|^(?!(?:why|who|what|when|where|which|how|is|are|do|does|did|have|has) )[^?]*<percent>|(?:could|can) (?:somebody|someone)\\b",
  tag: "(?:right|ok|okay|(?:deal|agreed|yes|no)(?= ?\\?)|what do you (?:think|say)|how (?:about|does) (?:that|it)(?: sound)?|sounds? good|fair(?: enough)?|do you not think|is that (?:ok|okay|fine)|would that work|interested|you know|all right|yeah|hm|eh)",
  rhetoric: "why (?:should|would) (?:we|i)|kidding|joking",
  idle: "worth|pay|price|cost|signs?|accept|offer|exclusiv[a-z]*|mean|hear|here|name|send|give|show|flight|trip|travel|weekend|holiday|hotel|weather|family|kids|children|sleep|dinner|lunch|coffee|tea|eat|drink|restaurant|birthday|taxi|toilet|airport|time is|are you|feel|like (?:it|the|our)|doing|old|from|return|commit|repeat|again|slow|louder|sit|wait|moment|minute|for us|interested|shown|signature|prove",
  chat: "flights?|planes?|jet ?-?lag(?:ged)?|airports?|taxis?|traffic|roads?|journeys?|travel(?:led|ling)?|trip|hotels?|weather|rain(?:ing|s|y)?|snow(?:ing)?|sunny|humid|weekends?|holidays?|vacation|food|meals?|dinner|lunch|breakfast|coffee|tea|sugar|milk|beers?|wine|drink(?:ing)?|eat(?:ing)?|ate|spicy|restaurants?|noodles|dumplings|chopsticks|sle(?:ep|pt)|awake|family|kids|children|wife|husband|football|town|city|museum|wi-?fi|bathroom|toilet|parking|birthday|(?:catch|caught|remember|pronounce|forget|spell|hear|get) (?:your|his|her|the) (?:[a-z]+ )?names?|(?:speak|my|your) (?:[a-z]+ )?(?:chinese|english|mandarin)|been (?:here|there|to china|to europe)",
  aside:
    "(?:tell (?:me|us)|let (?:me|us) know) (?:what|how|if) you (?:think|like|find|see|need|want)[^,.;]*|^why not,|after (?:talking|speaking|discussing|thinking|checking|looking|reading|reviewing|consulting|considering|sleeping|calling|going|careful|long|some|much)[^,.;:]{0,40}(?=[,:])|if (?:that|this) is (?:really )?(?:your|the) (?:last|final|best)[^,.;]*?(?: then|(?=,))|for (?:what|all) it is worth|on behalf of (?:the|our|my) [a-z]+|in view of [^,.;]{0,40},|before (?:we|you) (?:go on|continue|talk|speak|start|begin|go|proceed|do|discuss|meet)(?: (?:any|on|further|anything|more|else|again|about|this|it|next|week|with)){0,4}(?=,|$| (?:please|could|can|we|i|you|let|would)\\b)|before anything else|(?:for )?as long as you (?:like|want|need|wish)|(?:as|whenever|whatever|however|when|if) (?:you|they) (?:like|want|come|wish|please)(?=,|\\.|$)|as (?:i|we) said|hope you (?:understand|can understand|like)[^,.;]*|(?:i|we) (?:am|are) (?:sure|glad|sorry to say)|(?:i|we) (?:think|believe|guess|feel|fear) (?:that )?(?!like)|take it or leave it|(?<=would (?:kill|fire|sack|shoot|hang|crucify|murder) (?:me|us) )if (?:i|we) [^,.;]*|(?:and )?(?:that is|this is) (?:my|our) (?:final|last) (?:word|offer|price)|non-? ?negotiable|not (?:a )?(?:cent|dollar|penny|bit) (?:less|lower)|not negotiable|(?:,? or|,? otherwise) (?:nothing|no(?: deal)?|we walk)$|(?:we|i) have (?:talked|discussed|thought|gone|slept|looked|read|considered|been)[^,.;]*?(?: over| through| about it| on it| it)(?: and|,|$)",
  hinge:
    "(?:buy|sign|pay|order|commit|invest|license)\\b[^.]{0,20}[,.] ?(?:and |then |you |can |will )*(?:get|have|receive|take)|if|unless|once|as soon as|provided|until|till|after|before|when|only|in exchange|in return|against|under (?:a|the) (?:signed )?(?:licen[cs]e|contract|agreement)|with a (?:signed )?(?:licen[cs]e|contract)|(?<!a )first(?! of all| meeting| time| offer)|subject to|depend(?:s|ing)?|as long as|without|the (?:moment|day|minute)|otherwise|condition|should (?:you|they)|(?:included|part of|comes with|come with|follows?|after) (?:in |with )?(?:the |a )?(?:licen[cs]e|contract|package|agreement|signature|signing)",
  called: {
    brochure: "brochures?|leaflets?|flyers?|catalogu?es?|booklets?|prospectus|handouts?",
    sample:
      "(?:demo|test|trial|sample|evaluation|demonstration) (?:units?|pieces?|devices?|kits?|parts?)|samples?|prototypes?|specimens?|demonstrators?",
    document:
      "(?:data|spec(?:ification)?|performance|technical) ?-?(?:sheets?|data)|specs?|specifications?|(?:test|lab|measure?ment|measured|trial|performance) (?:results?|reports?|data|certificates?|values|figures)|measurements|test (?:results?|reports?)|documents?|documentation|docs?|papers?|reports?|(?:the )?figures|technical (?:details|information)",
    file: "(?:firmware |technical |design |engineering |software )?(?:documents?|documentation|docs?|files?)|cad(?: files?| data| models?)?|blueprints?|schematics?|designs?",
    training: "trainings?|workshops?|(?<!of )courses?|lessons?|internships?|on[- ]?site trainings?",
    visit: "(?:factory |plant |site )?(?:visits?|tours?|inspections?)|on[- ]?site",
    access: "log-?ins?|accounts?|credentials?",
    tooling: "tools?|tooling|mou?lds?|dies|fixtures?|jigs?",
  },
  asked: { sample: "(?<!(?:per|each|every|of) )(?:units?|devices?|machines?|pieces?)" },
  hosted:
    "come over|come here|come to (?:us|our [a-z]+)|sit with our [a-z]+|learn from (?:us|our [a-z]+)|show them how|train (?:your|them|their)|(?:day|days|week|weeks|month) with (?:ours|us|our [a-z]+)|teach(?:ing)?|instruct(?:ing)?|at our (?:plant|factory|site|place|works)|stay with us|join our [a-z]+|host (?:[a-z]+ ){0,3}your|your (?:technicians|engineers|people|staff|workers|team|guys)(?: [a-z]+){0,2} here",
};
